import { type Row } from "./row.js";
import type { Vendor } from "./vendor.js";
interface Activity {
    readonly type?: string;
    readonly channelData?: object;
    readonly conversation?: {
        readonly id?: string;
    };
    readonly from?: {
        readonly role?: string;
    };
}
interface Action {
    readonly type: string;
    readonly payload?: {
        readonly activity?: Activity;
    } | undefined;
}
type Dispatch = (action: Action) => unknown;
/** What `WebChat.createStore(initial, middleware)` takes. */
export type Middleware = (store: {
    dispatch: Dispatch;
}) => (next: Dispatch) => Dispatch;
/**
 * Bot Framework Web Chat, run as `botframework-webchat` 4.16.0: the site's own code draws it where it likes, and it has
 * neither launcher nor stop.
 */
export declare const row: Row;
/**
 * Bot Framework Web Chat. With its `middleware` in the site's store, `WebChat.createStore({}, part.middleware)`, each
 * activity carries the record in its `channelData`, conversations are told, and a withdrawal cuts the connection;
 * without it the chat is held and covered only.
 */
export declare const botframework: () => Vendor & {
    readonly middleware: Middleware;
};
export {};
