/** Unit roundoff of double precision: half the distance from 1 to the next number, 2⁻⁵³. */
export const UNIT_ROUNDOFF = 2 ** -53;

/** The smallest positive double, 2⁻¹⁰⁷⁴. */
export const MIN_SUBNORMAL = Number.MIN_VALUE;

/** The smallest positive double with all 53 bits of precision, 2⁻¹⁰²². */
export const MIN_NORMAL = 2 ** -1022;

/**
 * Every bound is this many times the largest error that the analysis grants an honest algorithm, so that styles
 * nobody foresaw have room, and still five orders of magnitude below single precision for ordinary sizes.
 */
export const HEADROOM = 3;
