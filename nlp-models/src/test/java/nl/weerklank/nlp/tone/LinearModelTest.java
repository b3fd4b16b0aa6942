package nl.weerklank.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.weerklank.engine.tag.Tone.Sentiment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trained weighing of signs")
class LinearModelTest {

    private static final LinearModel<Sentiment> MODEL = LinearModel.of(Sentiment.class, "test", """
            sign	NEGATIVE	NEUTRAL	POSITIVE
            always	0	0	0
            w=verlies	693	0	0
            w=winst	0	0	1386
            """);

    @Test
    @DisplayName("gives the values shares by the exponent of their weights")
    void shares() {
        Map<Sentiment, Integer> shares = MODEL.shares(List.of(signs("w=verlies", "Verlies")));

        assertThat(shares)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Sentiment.NEGATIVE, 500, Sentiment.NEUTRAL, 250, Sentiment.POSITIVE, 250));
    }

    @Test
    @DisplayName("takes the mean of a long text's passages")
    void mean() {
        Map<Sentiment, Integer> shares =
                MODEL.shares(List.of(signs("w=verlies", "Verlies"), signs("w=stoel", "stoel")));

        assertThat(shares).containsEntry(Sentiment.NEGATIVE, 417);
    }

    @Test
    @DisplayName("names the words that speak for a value, and no others")
    void words() {
        List<Signs> passages = List.of(signs("w=verlies", "Verlies"), signs("w=winst", "winsten"));

        assertThat(MODEL.words(passages, Sentiment.POSITIVE)).containsExactly("winsten");
    }

    private static Signs signs(String sign, String written) {
        return new Signs(Map.of(sign, 1.0), Map.of(sign, written));
    }
}
