package nl.weerklank.rules.record;

/** Goes through canonical JSON once, from the front: there are no blanks in it. */
abstract class Walk {

    final byte[] json;
    int at;

    Walk(byte[] json) {
        this.json = json;
    }

    final void skip() {
        switch (json[at]) {
            case '"' -> skipText();
            case '{', '[' -> skipNested();
            default -> skipPlain();
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (json[at]) {
                case '"' -> skipText();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0);
    }

    final void skipText() {
        at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipPlain() {
        while (at < json.length && json[at] != ',' && json[at] != '}' && json[at] != ']') {
            at++;
        }
    }
}
