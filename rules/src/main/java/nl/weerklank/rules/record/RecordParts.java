package nl.weerklank.rules.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.engine.rule.Fact;

/**
 * Cuts a canonical record in two: what tells how the person behaved, and the rest. Each is sealed by a key of its own and
 * forgotten in its own time; joined they are the same bytes again. The rest is JSON of the same schema in which the cut
 * members are missing; the other part is a list of pieces, each with its distance from the piece before.
 */
public final class RecordParts {

    /** Facts that are made of what the person did with earlier suggestions. */
    public static final Set<Fact> BEHAVIOUR = EnumSet.of(
            Fact.EMPLOYEE_MINUTES_LEFT,
            Fact.MATCH_LIKENESS,
            Fact.MATCH_SAME_AUTHOR,
            Fact.MATCH_KINDRED,
            Fact.MATCH_LEARNT_MORE,
            Fact.MATCH_LEARNT_LESS,
            Fact.MATCH_TIMES_SEEN,
            Fact.MATCH_ANSWERED,
            Fact.MATCH_SNOOZED,
            Fact.NUDGE_LAST_24H,
            Fact.NUDGE_LAST_168H,
            Fact.NUDGE_LAST_720H,
            Fact.NUDGE_IGNORED_IN_A_ROW,
            Fact.NUDGE_HOURS_SINCE_LAST,
            Fact.NUDGE_HOURS_PER_IGNORED,
            Fact.NUDGE_HOURS_SINCE_TOO_MUCH,
            Fact.MIX_SHOWN,
            Fact.MIX_EXTERNAL_SHARE,
            Fact.MIX_CAMPAIGN_SHARE,
            Fact.MIX_EMPLOYER_SHARE,
            Fact.CHAMPION_DAYS_SINCE_ACTIVE,
            Fact.CHAMPION_HUMAN_SHARE,
            Fact.CHAMPION_COMPANY_IN_A_ROW,
            Fact.CHAMPION_BROADCAST_SHARE);

    private RecordParts() {}

    /**
     * The two parts of a record.
     *
     * @param rest JSON without what was cut
     * @param behaviour the pieces that were cut, with their places
     */
    public record Parts(byte[] rest, byte[] behaviour) {}

    /** Cuts the canonical bytes of a record. */
    public static Parts cut(byte[] canonical) {
        List<Piece> pieces = new Cutter(canonical).pieces();
        ByteArrayOutputStream rest = new ByteArrayOutputStream(canonical.length);
        ByteArrayOutputStream behaviour = new ByteArrayOutputStream();
        int copied = 0;
        for (Piece piece : pieces) {
            rest.write(canonical, copied, piece.from() - copied);
            number(behaviour, piece.from() - copied);
            number(behaviour, piece.to() - piece.from());
            behaviour.write(canonical, piece.from(), piece.to() - piece.from());
            copied = piece.to();
        }
        rest.write(canonical, copied, canonical.length - copied);
        return new Parts(rest.toByteArray(), behaviour.toByteArray());
    }

    /**
     * The bytes that were cut into these parts.
     *
     * @throws IllegalArgumentException when these are not two parts of one record
     */
    public static byte[] join(byte[] rest, byte[] behaviour) {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream(rest.length + behaviour.length);
            Pieces pieces = new Pieces(behaviour);
            int copied = 0;
            while (pieces.more()) {
                int before = pieces.number();
                whole.write(rest, copied, before);
                copied += before;
                pieces.copy(pieces.number(), whole);
            }
            whole.write(rest, copied, rest.length - copied);
            return whole.toByteArray();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("these are not two parts of one record", e);
        }
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void number(ByteArrayOutputStream out, int number) {
        int left = number;
        while (left > 0x7f) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    /** Reads the part that was cut. */
    static final class Pieces {

        private final byte[] bytes;
        private int at;

        Pieces(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean more() {
            return at < bytes.length;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                number |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        void copy(int length, ByteArrayOutputStream out) {
            out.write(bytes, at, length);
            at += length;
        }
    }

    private record Piece(int from, int to) {}

    /** Where in a record something stands: what lies in it, and whether it is cut. */
    private enum Place {
        RECORD,
        GROUNDS,
        CANDIDATES,
        CANDIDATE,
        FACTS,
        SUGGESTIONS,
        SUGGESTION,
        VERDICTS,
        VERDICT,
        MATCHES,
        /** Cut when it held a push back or put it off: such rules look at what went before. */
        MATCH,
        KEPT,
        CUT;

        private Place member(byte[] json, int from, int to) {
            return switch (this) {
                case FACTS -> Names.BEHAVIOUR.has(json, from, to) ? CUT : KEPT;
                case RECORD -> inRecord(text(json, from, to));
                case GROUNDS -> text(json, from, to).equals("history") ? CUT : KEPT;
                case CANDIDATE -> text(json, from, to).equals("facts") ? FACTS : KEPT;
                case SUGGESTION -> text(json, from, to).equals("notPushed") ? CUT : KEPT;
                case VERDICT -> text(json, from, to).equals("matches") ? MATCHES : KEPT;
                case CANDIDATES, SUGGESTIONS, VERDICTS, MATCHES, MATCH, KEPT, CUT -> KEPT;
            };
        }

        private static Place inRecord(String name) {
            return switch (name) {
                case "candidates" -> CANDIDATES;
                case "grounds" -> GROUNDS;
                case "nextNudgeNotBefore" -> CUT;
                case "sharedFacts" -> FACTS;
                case "suggestions" -> SUGGESTIONS;
                case "verdicts" -> VERDICTS;
                default -> KEPT;
            };
        }

        private Place element() {
            return switch (this) {
                case CANDIDATES -> CANDIDATE;
                case SUGGESTIONS -> SUGGESTION;
                case VERDICTS -> VERDICT;
                case MATCHES -> MATCH;
                case RECORD, GROUNDS, CANDIDATE, FACTS, SUGGESTION, VERDICT, MATCH, KEPT, CUT -> KEPT;
            };
        }

        private static String text(byte[] json, int from, int to) {
            return new String(json, from, to - from, StandardCharsets.UTF_8);
        }
    }

    /** Names by their length, then one after another: a record has thousands of facts. */
    private record Names(byte[][][] byLength) {

        private static final Names BEHAVIOUR = of(RecordParts.BEHAVIOUR);

        private static Names of(Set<Fact> facts) {
            List<byte[]> names = facts.stream()
                    .map(fact -> fact.id().getBytes(StandardCharsets.UTF_8))
                    .toList();
            int longest = names.stream().mapToInt(name -> name.length).max().orElse(0);
            return new Names(IntStream.rangeClosed(0, longest)
                    .mapToObj(length ->
                            names.stream().filter(name -> name.length == length).toArray(byte[][]::new))
                    .toArray(byte[][][]::new));
        }

        boolean has(byte[] json, int from, int to) {
            if (to - from >= byLength.length) {
                return false;
            }
            for (byte[] name : byLength[to - from]) {
                if (stands(name, json, from)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean stands(byte[] words, byte[] json, int from) {
        for (int i = 0; i < words.length; i++) {
            if (json[from + i] != words[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Cutter extends Walk {

        private static final List<byte[]> HOLDS_BACK = List.of(
                "\"effect\":\"SUPPRESS_NUDGE\"".getBytes(StandardCharsets.UTF_8),
                "\"effect\":\"DEFER_UNTIL\"".getBytes(StandardCharsets.UTF_8));

        private final List<Piece> pieces = new ArrayList<>();

        Cutter(byte[] json) {
            super(json);
        }

        List<Piece> pieces() {
            value(Place.RECORD);
            return pieces;
        }

        private void value(Place place) {
            if (place == Place.KEPT || (json[at] != '{' && json[at] != '[')) {
                skip();
            } else {
                all(place);
            }
        }

        /** Every member or element; those that are cut one after another are one piece, with the comma that goes too. */
        private void all(Place place) {
            boolean named = json[at++] == '{';
            int begin = at;
            int cutFrom = -1;
            while (json[at] != '}' && json[at] != ']') {
                int from = at;
                Place child = named ? name(place) : element(place);
                if (child == Place.CUT) {
                    cutFrom = cutFrom < 0 ? from : cutFrom;
                    skip();
                } else {
                    if (cutFrom >= 0) {
                        pieces.add(new Piece(cutFrom, from));
                        cutFrom = -1;
                    }
                    value(child);
                }
                if (json[at] == ',') {
                    at++;
                }
            }
            if (cutFrom >= 0) {
                pieces.add(new Piece(cutFrom == begin ? cutFrom : cutFrom - 1, at));
            }
            at++;
        }

        private Place name(Place place) {
            int from = at + 1;
            skipText();
            int to = at - 1;
            at++; // the colon
            return place.member(json, from, to);
        }

        private Place element(Place place) {
            Place element = place.element();
            if (element != Place.MATCH) {
                return element;
            }
            int from = at;
            skip();
            boolean cut = holdsBack(from, at);
            at = from;
            return cut ? Place.CUT : Place.KEPT;
        }

        private boolean holdsBack(int from, int to) {
            for (int i = from; i < to; i++) {
                if (json[i] == '"' && standsAnyOf(HOLDS_BACK, i, to)) {
                    return true;
                }
            }
            return false;
        }

        private boolean standsAnyOf(List<byte[]> words, int from, int to) {
            for (byte[] each : words) {
                if (from + each.length <= to && stands(each, json, from)) {
                    return true;
                }
            }
            return false;
        }
    }
}
