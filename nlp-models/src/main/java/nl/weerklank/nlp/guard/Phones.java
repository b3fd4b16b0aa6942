package nl.weerklank.nlp.guard;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.nlp.text.Pieces;
import nl.weerklank.nlp.text.Pieces.Piece;

/** Phone numbers that can be dialled: of any country when they begin with +, and of the Netherlands when they do not. */
final class Phones implements Detector {

    private static final String COUNTRY = "NL";
    private static final int FEWEST_DIGITS = 7;

    /** Candidates in one piece that may turn out to be no number; there is hardly room for more. */
    private static final int MOST_TRIES = 100;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (Piece piece : Pieces.of(text)) {
            String part = text.substring(piece.begin(), piece.end());
            if (part.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                for (PhoneNumberMatch match : numbers.findNumbers(part, COUNTRY, Leniency.VALID, MOST_TRIES)) {
                    found.add(new Span(Finding.Kind.PHONE, piece.begin() + match.start(), piece.begin() + match.end()));
                }
            }
        }
        return found;
    }
}
