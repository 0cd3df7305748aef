/** Pain that is this close to earlier pain (days) asks for a clinician (rule R4 of the training rules). */
export const PAIN_AGAIN_DAYS = 14;
/** The week that a health note of the start allows those who hardly run yet, in km (range 8-20). */
export const NEWCOMER_WEEK_KM = 12;
