package nl.weerklank.rules.simulate;

import java.util.List;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;

/** What somebody who does not exist would be offered of the content of now, before and after. */
public record Sample(
        String person,
        String unit,
        List<String> interests,
        List<String> expertise,
        List<Offered> before,
        List<Offered> after) {

    /**
     * An offered item.
     *
     * @param score in thousandths
     */
    public record Offered(String contentId, Kind kind, Delivery delivery, int score, List<Reason> reasons) {}
}
