interface BusEvent<Detail> {
  id: string;
  source: string;
  "detail-type": string;
  time: string;
  detail: Detail;
}

interface OrderPlaced {
  orderId: string; // $1
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. An event
// may come more than once; its id stays the same.
export const handler = async (event: BusEvent<OrderPlaced>) => {
  const { id, "detail-type": detailType, detail } = event;
  console.log(id, detailType, detail); // $0
};
