using Plan;

var customer = new Customer { UserId = "c-1", Email = "ada@shop.example", Plan = CustomerPlan.Premium, CreatedAt = new(2026, 1, 2, 3, 4, 5, default), Address = new() { City = "Berlin" } };
var subscriber = new Subscriber { UserId = "s-1", Email = "bo@shop.example", Topics = [Topic.News, Topic.NewProducts], OpenRate = 0.5 };
var employee = new Employee { UserId = "e-1", Name = "Cy", EmployedSince = new(2020, 4, 1), Manager = new() { Name = "Dee" } };

Console.WriteLine(customer.ToTraitsJson());
Console.WriteLine(subscriber.ToTraitsJson());
Console.WriteLine(employee.ToTraitsJson());
