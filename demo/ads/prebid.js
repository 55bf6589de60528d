// What a publisher builds: Prebid.js with its consent modules, user ids, and one exchange ("acorn", of this demo).
import pbjs from "prebid.js";
import "prebid.js/modules/consentManagementGpp";
import "prebid.js/modules/consentManagementUsp";
import "prebid.js/modules/gppControl_usnat";
import "prebid.js/modules/gppControl_usstates";
import "prebid.js/modules/sharedIdSystem";
import "prebid.js/modules/userId";
// As every bid adapter does; the package hides these two from other packages.
import { ortbConverter } from "./node_modules/prebid.js/dist/src/libraries/ortbConverter/converter.js";
import { registerBidder } from "./node_modules/prebid.js/dist/src/src/adapters/bidderFactory.js";

const converter = ortbConverter({ context: { netRevenue: true, ttl: 30, mediaType: "banner" } });

registerBidder({
  code: "acorn",
  supportedMediaTypes: ["banner"],
  isBidRequestValid: ({ params }) => Boolean(params.exchange),
  buildRequests: (bidRequests, bidderRequest) => ({
    method: "POST",
    url: `${bidRequests[0].params.exchange}/bid`,
    data: converter.toORTB({ bidRequests, bidderRequest }),
    options: { contentType: "text/plain", withCredentials: false },
    exchange: bidRequests[0].params.exchange,
  }),
  interpretResponse: ({ body }, { data }) => converter.fromORTB({ response: body, request: data }),
  getUserSyncs: (_options, responses) =>
    responses.map(({ body }) => ({ type: "image", url: body.ext.sync })),
});

void pbjs.processQueue();
