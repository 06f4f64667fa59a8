export const handler = (event) => event.preventDefault();

export default function App() {
  return <form onSubmit={handler} />;
}
