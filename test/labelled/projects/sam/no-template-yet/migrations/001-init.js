exports.up = async (db, context) => db.createTable("orders");
exports.down = async (db, context) => db.dropTable("orders");
