const consume = async (event) => {
  for (const record of event.Records) await book(JSON.parse(record.body));
};

async function book(booking) {
  return booking;
}

exports.consume = consume;
exports.book = book;
