/** Pain that is this close to earlier pain (days) asks for a clinician (rule R4 of the training rules). */
export const PAIN_AGAIN_DAYS = 14;
