/** How often somebody may do something: at most `points` in `seconds`. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

const minute = 60;
const hour = 60 * minute;

/** Failed sign-ins. A class behind one address shares it, so that address alone is the widest. */
export const signInByNameAndAddress: Limit = { name: "sign-in", points: 10, seconds: 15 * minute };
export const signInByName: Limit = { name: "sign-in-name", points: 100, seconds: hour };
export const signInByAddress: Limit = { name: "sign-in-address", points: 300, seconds: hour };

/** New accounts and guests from one address: a class of a hundred starts at once. */
export const signUpByAddress: Limit = { name: "sign-up", points: 100, seconds: hour };
export const guestByAddress: Limit = { name: "guest", points: 150, seconds: hour };

export const submissionByUser: Limit = { name: "submission", points: 30, seconds: 5 * minute };
/** Tries of a one-time link. */
export const inviteByUser: Limit = { name: "invite", points: 10, seconds: hour };
