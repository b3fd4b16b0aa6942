const KEPT_AS = 'weerklank.started';

/** Whether the first questions were left behind in this tab; leaving them all open is an answer too. */
export function hasStarted(): boolean {
  return sessionStorage.getItem(KEPT_AS) === 'yes';
}

export function leaveStart(): void {
  sessionStorage.setItem(KEPT_AS, 'yes');
}
