package nl.weerklank.api.pack;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a line may end: as usual, but never behind the apostrophe within a word, as in "thema’s". */
final class WholeWords implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private @Nullable String text;

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int place = breaks.next();
        while (place != BreakIterator.DONE && isWithinWord(place)) {
            place = breaks.next();
        }
        return place;
    }

    private boolean isWithinWord(int place) {
        return text != null
                && place > 0
                && place < text.length()
                && text.charAt(place - 1) == '’'
                && Character.isLetter(text.charAt(place));
    }
}
