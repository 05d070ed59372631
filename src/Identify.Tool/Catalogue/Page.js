const search = document.getElementById("search");
const matches = document.getElementById("matches");
const filters = [...document.getElementsByName("category")];
const traits = [...document.querySelectorAll(".trait")].map(row => ({ row, text: (row.closest(".type").querySelector("h2").textContent + " " + row.textContent).toLowerCase() }));

function update() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const categories = new Set(filters.filter(filter => filter.checked).map(filter => filter.value));
  let count = 0;
  for (const { row, text } of traits) {
    const isMatch = categories.has(row.dataset.category) && words.every(word => text.includes(word));
    row.hidden = !isMatch;
    count += isMatch;
  }
  for (const type of document.querySelectorAll(".type"))
    type.hidden = !type.querySelector(".trait:not([hidden])");
  matches.textContent = count === traits.length ? "" : `${count} of ${traits.length} traits`;
}

search.form.addEventListener("submit", event => event.preventDefault());
search.form.addEventListener("input", update);
update();
