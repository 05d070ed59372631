namespace Identify.Tests.Calls;

public class IdentityTests
{
    private static readonly Guid SomeGuid = new("022bb90c-bbac-11e4-8dfc-aa07a5b093db");

    private static readonly IdentifyOptions Unstamped = new() { StampCalls = false, NameLibrary = false };

    [Fact]
    public void Ids_of_all_kinds_are_sent_as_text()
    {
        AssertSent("97980cfea0067", UserIdentity.User("97980cfea0067"));
        AssertSent("022bb90c-bbac-11e4-8dfc-aa07a5b093db", UserIdentity.User(SomeGuid));
        AssertSent("-5", UserIdentity.User(-5));
        AssertSent("9223372036854775807", UserIdentity.User(long.MaxValue));
        AssertSent("18446744073709551615", UserIdentity.User(ulong.MaxValue));
        AssertSent("1.5", UserIdentity.User(1.5m));

        static void AssertSent(string text, UserIdentity identity)
        {
            Assert.Equal((text, null), (identity.UserId, identity.AnonymousId));
            Assert.Equal(UserIdentity.User(text), identity);
            Assert.Equal(UserIdentity.User(text).GetHashCode(), identity.GetHashCode());
            Assert.EndsWith($",\"userId\":\"{text}\"}}", CustomerSerializer.Instance.ToIdentifyJson(new Customer(), identity, Unstamped), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_an_unsaved_entity_has_is_no_identity()
    {
        UserIdentity[] missing =
        [
            default, new(null, null), UserIdentity.User(0), UserIdentity.User(0L), UserIdentity.User(Guid.Empty), UserIdentity.User(0UL),
            UserIdentity.User(" \t"), UserIdentity.Anonymous(Guid.Empty), new("0", ""),
        ];
        foreach (var identity in missing)
        {
            Assert.True(identity.IsEmpty);
            Assert.Equal((null, null), (identity.UserId, identity.AnonymousId));
            var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.ToIdentifyJson(new Customer(), identity));
            Assert.Equal((IdentifyFailure.NoIdentity, typeof(Customer), null), (exception.Reason, exception.Type, exception.TraitPath));
        }
    }

    [Fact]
    public void An_anonymous_id_is_added_to_a_user_id()
    {
        foreach (var identity in new[] { UserIdentity.User(SomeGuid), UserIdentity.User("u"), UserIdentity.User(7) })
        {
            var linked = identity.WithAnonymousId("cookie");
            Assert.Equal((identity.UserId, "cookie"), (linked.UserId, linked.AnonymousId));
            Assert.NotEqual(identity, linked);
            Assert.Equal(identity, linked.WithAnonymousId(null));
            Assert.StartsWith("{\"anonymousId\":\"cookie\",", CustomerSerializer.Instance.ToIdentifyJson(new Customer(), linked, Unstamped), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_object_tells_its_identity()
    {
        Assert.Equal(new UserIdentity("97980cfea0067", null), CustomerSerializer.Instance.GetIdentity(new Customer()));
        Assert.Equal(new UserIdentity("a\"\\é\n", "b"), CustomerSerializer.Instance.GetIdentity(new Customer { Id = () => "a\"\\é\n", AnonymousId = () => "b" }));
        Assert.True(CustomerSerializer.Instance.GetIdentity(new Customer { Id = () => "" }).IsEmpty);
        Assert.Throws<ArgumentNullException>("value", () => CustomerSerializer.Instance.GetIdentity(null!));
        var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.GetIdentity(new Customer { Id = () => throw new FormatException() }));
        Assert.Equal((IdentifyFailure.MemberThrew, "Customer.Id"), (exception.Reason, exception.Member));
    }

    [Fact]
    public void Message_ids_differ_also_after_a_thread_pauses()
    {
        var ids = new HashSet<Guid>();
        var now = DateTime.UtcNow.Ticks;
        for (var i = 0; i < 100_000; i++)
            Assert.True(ids.Add(MessageId.Next(now + i % 3 * TimeSpan.TicksPerMillisecond)));

        Assert.True(ids.Add(MessageId.Next(0)));
        Assert.True(ids.Add(MessageId.Next(0)));
    }

    [Fact]
    public void A_restored_snapshot_does_not_repeat_message_ids()
    {
        // The state of a thread is the same in each copy; what differs is that time has passed.
        var now = DateTime.UtcNow.Ticks;
        var last = MessageId.Next(now).ToByteArray();
        var restored = MessageId.Next(now + 10 * TimeSpan.TicksPerMillisecond).ToByteArray();
        var next = MessageId.Next(now + 11 * TimeSpan.TicksPerMillisecond).ToByteArray();
        Assert.False(last.AsSpan(0, 12).SequenceEqual(restored.AsSpan(0, 12)));
        Assert.True(restored.AsSpan(0, 12).SequenceEqual(next.AsSpan(0, 12)));
    }
}
