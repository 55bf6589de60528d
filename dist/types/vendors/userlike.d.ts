import { type Row } from "./row.js";
import type { Vendor } from "./vendor.js";
/**
 * Userlike (Lime Connect) by its script: the snippet has no API but the old `userlikeStartChat`, so it is held and
 * covered only. `@userlike/messenger` can do more: see `userlike`.
 */
export declare const row: Row;
interface Messenger {
    setVisibility(which: {
        main: boolean;
        button: boolean;
        notifications: boolean;
    }): unknown;
    maximize(): unknown;
    minimize(): unknown;
    logout(): unknown;
    setCustomData(data: Record<string, unknown>): unknown;
    readonly state$: {
        subscribe(next: (state: State) => void): {
            unsubscribe(): void;
        };
    };
}
interface State {
    readonly state: string;
    readonly conversations: readonly {
        readonly id: number;
        readonly unread: readonly unknown[];
    }[];
}
/** Each messenger that is mounted; none where the widget's owner has switched it off. */
type Mounted = {
    readonly kind: "success";
    readonly value: Messenger | null;
} | {
    readonly kind: "error";
    readonly error: string;
};
interface Api {
    mount(): {
        subscribe(next: (mounted: Mounted) => void): {
            unsubscribe(): void;
        };
    };
}
/** `createMessenger` of `@userlike/messenger` 1.3.2. */
export type CreateMessenger = (options: {
    version: 2;
    widgetKey: string;
}) => Promise<{
    readonly kind: "success";
    readonly value: {
        readonly api: Api | null;
    };
} | {
    readonly kind: "error";
    readonly error: string;
}>;
/**
 * Userlike. With `createMessenger` of its package, way 1 calls and mounts it on release (the id is the widget's key);
 * without, its script is loaded.
 */
export declare const userlike: (createMessenger?: CreateMessenger) => Vendor;
export {};
