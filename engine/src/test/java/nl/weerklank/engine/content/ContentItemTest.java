package nl.weerklank.engine.content;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.Themes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What in an item waits for somebody to take responsibility:")
class ContentItemTest {

    @Test
    @DisplayName("G11 contact data of its own, but not in what others published")
    void contactData() {
        Items own = item("a").findings(Finding.Kind.EMAIL, Finding.Kind.PHONE);
        Items external = item("b").external("Vakblad").findings(Finding.Kind.EMAIL, Finding.Kind.BSN);

        assertThat(own.build().openConcerns()).containsExactly(Concern.EMAIL, Concern.PHONE);
        assertThat(external.build().openConcerns()).containsExactly(Concern.BSN);
    }

    @Test
    @DisplayName("G11 a named employee who has not agreed; an author, one who agreed and a stranger are only labelled")
    void names() {
        Items named = item("a").names("Zilver Wilg", "e-7");

        assertThat(named.build().openConcerns()).containsExactly(Concern.COLLEAGUE);
        assertThat(item("b").names("Zilver Wilg", "e-7").author("e-7").build().openConcerns())
                .isEmpty();
        assertThat(item("c")
                        .names("Zilver Wilg", "e-7")
                        .about("e-7", NOW)
                        .build()
                        .openConcerns())
                .isEmpty();
        assertThat(item("d").names("Iemand Anders").build().openConcerns()).isEmpty();
    }

    @Test
    @DisplayName("G11 of two employees with one name it is enough that one of them agreed")
    void twoOfOneName() {
        Items named = item("a").names("Zilver Wilg", "e-7", "e-8").about("e-8", NOW);

        assertThat(named.build().openConcerns()).isEmpty();
    }

    @Test
    @DisplayName("G11 an employee it is said to be about, until they agree or somebody takes responsibility")
    void subjects() {
        Items about = item("a").about("e-7", null);

        assertThat(about.build().lacksAgreement()).isTrue();
        assertThat(about.build().openConcerns()).containsExactly(Concern.COLLEAGUE);
        assertThat(about.answeredFor(Concern.COLLEAGUE).build().lacksAgreement())
                .isFalse();
    }

    @Test
    @DisplayName("G11 it is in review only when nothing graver stops it, and words of duty alone do not hold it")
    void state() {
        Items contact = item("a").theme("culture", 900).findings(Finding.Kind.PHONE);
        Items embargoed = item("b")
                .theme("culture", 900)
                .findings(Finding.Kind.PHONE)
                .availableFrom(NOW.plus(Duration.ofHours(1)));
        Items duty = item("c").theme("culture", 900).findings(Finding.Kind.DUTY);

        assertThat(stateOf(contact)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(stateOf(contact.answeredFor(Concern.PHONE))).isEqualTo(ContentState.SUGGESTABLE);
        assertThat(stateOf(embargoed)).isEqualTo(ContentState.EMBARGOED);
        assertThat(stateOf(duty)).isEqualTo(ContentState.SUGGESTABLE);
    }

    private static final Taxonomy THEMES = Themes.forEverybody("culture");

    private static ContentState stateOf(Items items) {
        return items.build().stateAt(NOW, THEMES);
    }
}
