package nl.weerklank.nlp.tone.training;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.nlp.form.DutchForms;
import nl.weerklank.nlp.form.EnglishForms;
import nl.weerklank.nlp.pipeline.Splitter;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.tone.SignReader;
import nl.weerklank.nlp.tone.Signs;

/** A labelled text as it is learned from: split, with the signs of its passages. */
record Lesson(ToneItem item, Document document, List<Signs> passages) {

    /** Reads all items, in their order. */
    static List<Lesson> of(List<ToneItem> items) {
        Splitter splitter = new Splitter();
        SignReader dutch = new SignReader(Language.NL, DutchForms.load());
        SignReader english = new SignReader(Language.EN, new EnglishForms());
        List<Lesson> lessons = new ArrayList<>();
        for (ToneItem item : items) {
            Document document = splitter.split(item.title(), item.text());
            SignReader reader = item.language() == Language.NL ? dutch : english;
            lessons.add(new Lesson(item, document, reader.read(document)));
        }
        return lessons;
    }
}
