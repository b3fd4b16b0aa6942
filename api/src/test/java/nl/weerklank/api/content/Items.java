package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Items to send, each a good one until a test spoils it. */
public final class Items {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Words that show the theme of sustainability in Dutch. */
    public static final String ABOUT_HEAT_PUMPS =
            "De warmtepomp in het schoolgebouw draait nu een winter. De CO2-uitstoot daalde, de energierekening ook, en de"
                    + " isolatie van het dak bleek de beste duurzame keuze die we konden maken.";

    private Items() {}

    /** An id that no other test uses. */
    public static String freshId() {
        return "t-" + UUID.randomUUID();
    }

    /** A published Dutch item about sustainability. */
    public static ObjectNode item(String id) {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", id);
        item.put("language", "nl");
        item.put("url", "https://www.lindhout.example/verhalen/warmtepomp");
        item.put("title", "Een winter met de warmtepomp");
        item.put("text", ABOUT_HEAT_PUMPS);
        item.putObject("source").put("kind", "OWN").put("name", "Blog");
        item.put("class", "KNOWLEDGE");
        item.put("purpose", "KNOWLEDGE");
        item.put("confidentiality", "PUBLIC");
        item.put("publishedAt", "2026-11-18T09:00:00Z");
        return item;
    }
}
