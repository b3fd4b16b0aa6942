/** Under which key stands what a choice means for people. */
export const MEANS = {
  NORMAL: 'NORMAL_means',
  PULL_ONLY: 'PULL_ONLY_means',
  QUIET: 'QUIET_means',
  ALWAYS: 'ALWAYS_means',
  PACE: 'PACE_means',
  NEVER: 'NEVER_means',
} as const;
