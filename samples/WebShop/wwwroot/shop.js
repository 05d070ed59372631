const who = document.querySelector("#who");
const calls = document.querySelector("#calls");

function show(customer) {
  who.textContent = customer ? `Logged in as ${customer.name}` : "Not logged in";
  for (const form of document.forms)
    form.hidden = form.dataset.when !== (customer ? "customer" : "visitor");

  if (customer) {
    const profile = document.querySelector("form[action='/profile']").elements;
    profile.plan.value = customer.plan;
    profile.city.value = customer.address?.city ?? "";
    profile.country.value = customer.address?.country ?? "";
  }
}

async function refresh() {
  const response = await fetch("/me");
  show(response.status === 204 ? null : await response.json());
}

document.addEventListener("submit", async event => {
  event.preventDefault();
  const form = event.target;
  const response = await fetch(form.getAttribute("action"), {
    method: form.dataset.method ?? "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  if (response.ok)
    await refresh();
  else
    who.textContent = await response.json();
});

new EventSource("/calls").onmessage = event => {
  const item = document.createElement("li");
  const call = document.createElement("pre");
  call.textContent = JSON.stringify(JSON.parse(event.data), null, 2);
  item.append(call);
  calls.prepend(item);
};

refresh();
