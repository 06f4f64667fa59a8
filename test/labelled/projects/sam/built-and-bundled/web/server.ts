import express from "express";

const app = express();
app.get("/", (request, response) => response.send("ok"));
app.listen(8080);
