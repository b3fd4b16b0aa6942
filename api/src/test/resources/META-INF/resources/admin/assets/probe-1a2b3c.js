// A file as the pages bring them, for nl.weerklank.api.security.PagesTest: long enough to be worth compressing.
export const first = 'first first first first first first first first first first first first first first first first';
export const second = 'second second second second second second second second second second second second second';
