interface WebSocketEvent {
  requestContext: {
    eventType: "CONNECT" | "MESSAGE" | "DISCONNECT";
    routeKey: string;
    connectionId: string;
  };
  queryStringParameters?: Record<string, string> | null;
  body?: string | null;
}

export const handler = async (event: WebSocketEvent) => {
  const { eventType, routeKey, connectionId } = event.requestContext;
  if (eventType === "CONNECT") {
    // Only this event has headers and a query. Any other status than 200 refuses the client.
    console.log("Connected", connectionId, event.queryStringParameters ?? {});
  } else if (eventType === "DISCONNECT") {
    // May not come at all, so let what you store of a connection expire.
    console.log("Disconnected", connectionId);
  } else {
    await processMessage(connectionId, routeKey, parse(event.body));
  }
  // A client sees no body of this, unless the route has a route response: use PostToConnection.
  return { statusCode: 200 };
};

async function processMessage(connectionId: string, route: string, message: unknown) {
  console.log("Processing", connectionId, route, message); // $0
}

// What is no JSON comes by the $default route.
function parse(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return text;
  }
}
