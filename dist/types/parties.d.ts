/** A further business that receives or controls what is collected: the notice is given jointly (7012(g)(1)). */
export interface PartyConfig {
    /** Its name as visitors know it. */
    readonly name: string;
    /** `third-party`: it may use the information for its own purposes too. */
    readonly role: "service-provider" | "third-party";
    /** Its own privacy policy: http(s). @default none */
    readonly policy?: string | undefined;
}
