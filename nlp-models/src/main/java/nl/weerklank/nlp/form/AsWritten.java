package nl.weerklank.nlp.form;

import java.util.List;

/** Every word is its own form. */
enum AsWritten implements Forms {
    INSTANCE;

    @Override
    public List<String> of(String lower) {
        return List.of(lower);
    }

    @Override
    public String key(String lower) {
        return lower;
    }

    @Override
    public boolean isSuperlative(String lower) {
        return false;
    }

    @Override
    public boolean knows(String lower) {
        return false;
    }
}
