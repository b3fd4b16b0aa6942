package nl.weerklank.engine.promise;

/**
 * What may happen.
 *
 * @param people at most so many in one life
 * @param withEverything also what makes two lives hard to compare: claims and reports, budgets, clocks that go back, messages
 *     sent elsewhere, changes of the programme, questions at once
 * @param claims whether senders ask before they send, and clocks go back: neither happens in a simulation
 */
record Play(int people, boolean withEverything, boolean claims) {

    static final Play EVERYTHING = new Play(3, true, true);
    static final Play SIMULATED = new Play(3, true, false);
    static final Play COMPARABLE = new Play(2, false, false);
}
