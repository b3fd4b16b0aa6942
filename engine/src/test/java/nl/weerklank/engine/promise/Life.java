package nl.weerklank.engine.promise;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** Some people who are nudged, one act after the other; each answer is judged at once. */
final class Life {

    private final Office office;
    private final Book book;
    private final Judge judge;

    Life(Office office, Instant start) {
        this.office = office;
        this.book = new Book(start);
        this.judge = new Judge(book);
        office.timeIs(start);
    }

    Book book() {
        return book;
    }

    Judge judge() {
        return judge;
    }

    void goesOn(Act act) {
        switch (act) {
            case Act.TimeIs time -> {
                office.timeIs(time.now());
                book.timeIs(time.now());
            }
            case Act.IsNow is -> {
                office.isNow(is.someone());
                book.isNow(is.someone());
            }
            case Act.Runs runs -> {
                office.runs(runs.mode(), runs.caps());
                book.runs(runs.mode(), runs.caps());
            }
            case Act.Silences silent -> {
                office.silences(silent.silences());
                book.silences(silent.silences());
            }
            case Act.Asks asks ->
                judge.answered(asks.person(), asks.channel(), office.ask(asks.person(), asks.channel()));
            case Act.AsksAtOnce asks -> asksAtOnce(asks);
            case Act.Claims claims -> claims(claims);
            case Act.Delivers delivers -> delivers(delivers);
            case Act.Outside outside -> {
                Instant at = book.clock().minus(outside.ago());
                office.outside(outside.person(), at);
                book.page(outside.person()).elsewhere(at);
            }
            case Act.Answers answers -> answers(answers);
            case Act.Finds finds -> finds(finds);
        }
    }

    private void asksAtOnce(Act.AsksAtOnce asks) {
        Instant later = book.clock().plus(asks.meanwhile());
        List<Office.Answer> answers =
                office.askAtOnce(asks.person(), asks.channel(), asks.times(), () -> office.timeIs(later));
        int in = office.firstIsInBefore() ? 1 : 0;
        answers.subList(0, in).forEach(answer -> judge.answered(asks.person(), asks.channel(), answer));
        book.timeIs(later);
        answers.subList(in, answers.size()).forEach(answer -> judge.answered(asks.person(), asks.channel(), answer));
    }

    private void claims(Act.Claims claims) {
        Book.Pushed push = pushOf(claims.person(), claims.back());
        if (push != null) {
            Claim claim = office.claim(claims.person(), push.suggestion);
            judge.claimed(claims.person(), push.suggestion, claim);
        }
    }

    private void delivers(Act.Delivers delivers) {
        Book.Pushed push = pushOf(delivers.person(), delivers.back());
        if (push != null) {
            office.delivered(delivers.person(), push.suggestion, delivers.sent());
            judge.delivered(delivers.person(), push.suggestion, delivers.sent());
        }
    }

    /** Whether there is anything to answer, when it is an answer. */
    boolean isAboutSomething(Act act) {
        return !(act instanceof Act.Answers answers) || unanswered(answers) != null;
    }

    private Book.@Nullable Pushed unanswered(Act.Answers answers) {
        Book.Pushed push = pushOf(answers.person(), answers.back());
        return push == null || push.answer != null ? null : push;
    }

    private void answers(Act.Answers answers) {
        Book.Pushed push = unanswered(answers);
        if (push != null) {
            office.answered(answers.person(), push.suggestion, answers.outcome());
            push.answer = answers.outcome();
            book.page(answers.person()).answered(push.content);
            if (answers.outcome().isPositive()) {
                book.acted(answers.person());
            }
            if (answers.outcome() == Outcome.TOO_MUCH) {
                book.tooMuch(answers.person());
            }
        }
    }

    private void finds(Act.Finds finds) {
        Office.Answer answer = office.ask(finds.person(), Channel.PULL);
        judge.answered(finds.person(), Channel.PULL, answer);
        if (!answer.offered().isEmpty()) {
            Office.Offered found = answer.offered().getFirst();
            office.answered(finds.person(), found.suggestion(), finds.outcome());
            book.page(finds.person()).answered(found.content());
            book.acted(finds.person());
        }
    }

    private Book.@Nullable Pushed pushOf(String person, int back) {
        List<Book.Pushed> pushes = book.page(person).pushes();
        int place = pushes.size() - 1 - back;
        return place < 0 ? null : pushes.get(place);
    }
}
