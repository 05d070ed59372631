using Aot;
using Identify.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Sends a call to the server at the given address, and prints how many calls are not delivered.
var services = new ServiceCollection();
services.AddSingleton<IConfiguration>(new ConfigurationManager
{
    ["Identify:WriteKey"] = "key",
    ["Identify:Endpoint"] = args[0],
    ["Identify:UseCompression"] = "false",
});
services.AddIdentify();
await using var provider = services.BuildServiceProvider();
var identify = provider.GetRequiredService<IIdentifyClient>();
identify.Identify(Customer.Example);
Console.Write(await identify.FlushAsync(TimeSpan.FromSeconds(60)));
