/** What a person can choose from, in the order of the interface; the names are those of the contract. */
export const GOALS = ['EXPERTISE', 'NETWORK', 'CAREER', 'PRIDE', 'HELP_COLLEAGUES', 'RECRUIT'] as const;
export const STEPS = ['OBSERVE', 'READ', 'SHARE', 'WRITE'] as const;
export const FOLLOWING = ['MANY', 'SOME', 'FEW', 'NONE'] as const;
export const CHANNELS = ['EMAIL', 'CHAT', 'APP'] as const;
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
