exports.up = async (knex) => knex.schema.createTable("bookings", () => {});
exports.down = async (knex) => knex.schema.dropTable("bookings");
