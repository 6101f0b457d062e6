/** Spans of time in seconds; a month and a year are mean ones. */
export const [minute, hour, day, month, year] = [60, 3600, 86_400, 2_629_800, 31_557_600] as const
/** The face of a clock. */
export const halfDay = day / 2
