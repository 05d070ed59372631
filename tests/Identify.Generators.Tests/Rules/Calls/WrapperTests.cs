using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>Methods of a project that pass their arguments on to an SDK.</summary>
public class WrapperTests
{
    private const string Calls = """
        public class Caller
        {
            public void Call(ITracker tracker, Tracker own, User user)
            {
                tracker.SetUser({|0101:user.Email|}!, new Dictionary<string, object> { [{|0301:"EmailAddress"|}] = user.Email! });
                own.SetUser(user.Key, new Dictionary<string, object> { [{|0501:"password"|}] = user.Key });
                own.Note(user.Email!, new Dictionary<string, object> { ["EmailAddress"] = 1 });
            }
        }
        """;

    [Fact]
    public Task One_hop_is_followed() => CallSite.VerifyFileAsync(
        [Sdk.AnalyticsNet],
        Calls,
        """
        public interface ITracker { void SetUser(string who, IDictionary<string, object> what); }
        public class Tracker : ITracker
        {
            public void SetUser(string key, IDictionary<string, object> data) => Segment.Analytics.Client.Identify(key, data);
            public void Note(string key, IDictionary<string, object> data) => Segment.Analytics.Client.Track(key, "Noted", data);
        }
        """);

    [Fact]
    public Task So_is_a_partial_method() => CallSite.VerifyFileAsync(
        [Sdk.AnalyticsNet],
        "public partial class Outer { partial void Send(string key, IDictionary<string, object> data); public void Call(User user) => Send({|0101:user.Email|}!, new Dictionary<string, object> { [{|0301:\"EmailAddress\"|}] = user.Email! }); }",
        "public partial class Outer { partial void Send(string key, IDictionary<string, object> data) => Segment.Analytics.Client.Identify(key, data); }");

    [Fact]
    public Task So_is_a_local_function() => CallSite.VerifyAsync(
        Sdk.AnalyticsNet,
        "Segment.IAnalyticsClient client",
        "void Send(string key, IDictionary<string, object> data) => client.Identify(key, data); Send({|0101:user.Email|}!, new Dictionary<string, object> { [{|0301:\"EmailAddress\"|}] = user.Email! });");

    [Fact]
    public Task Two_hops_are_not() => CallSite.VerifyFileAsync(
        [Sdk.AnalyticsNet],
        """
        public class Caller { public void Call(User user) => Outer.Send(user.Email!, new Dictionary<string, object> { ["EmailAddress"] = 1 }); }
        public static class Outer { public static void Send(string key, IDictionary<string, object> data) => Inner.Pass(key, data); }
        public static class Inner { public static void Pass(string key, IDictionary<string, object> data) => Segment.Analytics.Client.Identify(key, data); }
        """);

    [Fact]
    public Task A_parameter_that_is_changed_first_is_not_passed_on() => CallSite.VerifyFileAsync(
        [Sdk.AnalyticsNet],
        """
        public class Caller { public void Call(User user) => Outer.Send(user.Email!, new Dictionary<string, object> { [{|0301:"EmailAddress"|}] = user.Email! }); }
        public static class Outer
        {
            public static void Send(string key, IDictionary<string, object> data) => Segment.Analytics.Client.Identify(Hash(key), data);
            private static string Hash(string text) => text;
        }
        """);

    [Fact]
    public Task Attributes_mark_a_method() => CallSite.VerifyFileAsync(
        [],
        Calls,
        """
        public interface ITracker { void SetUser([UserId] string who, [Traits] IDictionary<string, object> what); }
        public class Tracker : ITracker
        {
            public void SetUser(string key, IDictionary<string, object> data) { }
            public void Note(string key, IDictionary<string, object> data) { }
        }
        """);

    [Fact]
    public async Task Attributes_mark_a_method_of_another_project()
    {
        var library = Analysis.Compile("public static class Tracker { public static void SetUser([UserId] string who, [Traits] object what) { } }");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = Analysis.Compile("public class Caller { public void Call(string email) => Tracker.SetUser(email, new { emailAddress = email }); }")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        var found = await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken);

        Assert.Equal(["IDFY0101", "IDFY0301"], found.Select(fault => fault.Id));
    }

    [Fact]
    public async Task An_editorconfig_lists_methods()
    {
        var compilation = Analysis.Compile("""
            public static class Tracker { public static void SetUser(string userId, object what) { } }
            public class Caller { public void Call(string email) => Tracker.SetUser(email, new { emailAddress = email }); }
            """);

        Assert.Empty(await Analysis.RunRulesAsync(compilation, [], TestContext.Current.CancellationToken));
        var found = await Analysis.RunRulesAsync(
            compilation, new Dictionary<string, string> { ["idfy_identify_methods"] = "M:Other.Method | M:Tracker.SetUser(System.String,System.Object)" }, TestContext.Current.CancellationToken);
        Assert.Equal(["IDFY0101", "IDFY0301"], found.Select(fault => fault.Id));
    }
}
