namespace Identify;

/// <summary>Writes a context, the members of each object by name.</summary>
internal static class ContextWriter
{
    public static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, IdentifyContext context)
    {
        var start = writer.BeginObject(at, prefix);
        at = Write(ref writer, start, ",\"active\":"u8, context.Active);
        if (context.App is { } app)
            at = Write(ref writer, at, ",\"app\":"u8, app);
        if (context.Campaign is { } campaign)
            at = Write(ref writer, at, ",\"campaign\":"u8, campaign);
        at = writer.WriteString(at, ",\"channel\":\""u8, context.Channel);
        if (context.Device is { } device)
            at = Write(ref writer, at, ",\"device\":"u8, device);
        at = writer.WriteString(at, ",\"groupId\":\""u8, context.GroupId);
        at = writer.WriteString(at, ",\"ip\":\""u8, context.Ip);
        if (context.Library is { } library)
            at = Write(ref writer, at, ",\"library\":"u8, library);
        at = writer.WriteString(at, ",\"locale\":\""u8, context.Locale);
        if (context.Location is { } location)
            at = Write(ref writer, at, ",\"location\":"u8, location);
        if (context.Network is { } network)
            at = Write(ref writer, at, ",\"network\":"u8, network);
        if (context.OS is { } os)
            at = Write(ref writer, at, ",\"os\":"u8, os);
        if (context.Page is { } page)
            at = Write(ref writer, at, ",\"page\":"u8, page);
        if (context.Referrer is { } referrer)
            at = Write(ref writer, at, ",\"referrer\":"u8, referrer);
        if (context.Screen is { } screen)
            at = Write(ref writer, at, ",\"screen\":"u8, screen);
        at = writer.WriteString(at, ",\"timezone\":\""u8, context.Timezone);
        at = writer.WriteJson(at, ",\"traits\":"u8, context.Traits);
        at = writer.WriteString(at, ",\"userAgent\":\""u8, context.UserAgent);
        if (context.UserAgentData is { } userAgentData)
            at = Write(ref writer, at, ",\"userAgentData\":"u8, userAgentData);
        if (context.AdditionalFields is { } fields)
            at = writer.WriteMembers(start, at, fields);

        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextApp app)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"build\":\""u8, app.Build);
        at = writer.WriteString(at, ",\"name\":\""u8, app.Name);
        at = writer.WriteString(at, ",\"namespace\":\""u8, app.Namespace);
        at = writer.WriteString(at, ",\"version\":\""u8, app.Version);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextCampaign campaign)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"content\":\""u8, campaign.Content);
        at = writer.WriteString(at, ",\"medium\":\""u8, campaign.Medium);
        at = writer.WriteString(at, ",\"name\":\""u8, campaign.Name);
        at = writer.WriteString(at, ",\"source\":\""u8, campaign.Source);
        at = writer.WriteString(at, ",\"term\":\""u8, campaign.Term);
        at = writer.WriteMembers(start, at, campaign.AdditionalFields);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextDevice device)
    {
        var start = writer.BeginObject(at, prefix);
        at = Write(ref writer, start, ",\"adTrackingEnabled\":"u8, device.AdTrackingEnabled);
        at = writer.WriteString(at, ",\"advertisingId\":\""u8, device.AdvertisingId);
        at = writer.WriteString(at, ",\"id\":\""u8, device.Id);
        at = writer.WriteString(at, ",\"manufacturer\":\""u8, device.Manufacturer);
        at = writer.WriteString(at, ",\"model\":\""u8, device.Model);
        at = writer.WriteString(at, ",\"name\":\""u8, device.Name);
        at = writer.WriteString(at, ",\"token\":\""u8, device.Token);
        at = writer.WriteString(at, ",\"type\":\""u8, device.Type);
        at = writer.WriteString(at, ",\"version\":\""u8, device.Version);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextLibrary library)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"name\":\""u8, library.Name);
        at = writer.WriteString(at, ",\"version\":\""u8, library.Version);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextLocation location)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"city\":\""u8, location.City);
        at = writer.WriteString(at, ",\"country\":\""u8, location.Country);
        at = Write(ref writer, at, ",\"latitude\":"u8, location.Latitude);
        at = Write(ref writer, at, ",\"longitude\":"u8, location.Longitude);
        at = writer.WriteString(at, ",\"region\":\""u8, location.Region);
        at = Write(ref writer, at, ",\"speed\":"u8, location.Speed);
        at = writer.WriteMembers(start, at, location.AdditionalFields);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextNetwork network)
    {
        var start = writer.BeginObject(at, prefix);
        at = Write(ref writer, start, ",\"bluetooth\":"u8, network.Bluetooth);
        at = writer.WriteString(at, ",\"carrier\":\""u8, network.Carrier);
        at = Write(ref writer, at, ",\"cellular\":"u8, network.Cellular);
        at = Write(ref writer, at, ",\"wifi\":"u8, network.Wifi);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextOS os)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"name\":\""u8, os.Name);
        at = writer.WriteString(at, ",\"version\":\""u8, os.Version);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextPage page)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"path\":\""u8, page.Path);
        at = writer.WriteString(at, ",\"referrer\":\""u8, page.Referrer);
        at = writer.WriteString(at, ",\"search\":\""u8, page.Search);
        at = writer.WriteString(at, ",\"title\":\""u8, page.Title);
        at = writer.WriteString(at, ",\"url\":\""u8, page.Url);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextReferrer referrer)
    {
        var start = writer.BeginObject(at, prefix);
        at = writer.WriteString(start, ",\"id\":\""u8, referrer.Id);
        at = writer.WriteString(at, ",\"link\":\""u8, referrer.Link);
        at = writer.WriteString(at, ",\"name\":\""u8, referrer.Name);
        at = writer.WriteString(at, ",\"type\":\""u8, referrer.Type);
        at = writer.WriteString(at, ",\"url\":\""u8, referrer.Url);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextScreen screen)
    {
        var start = writer.BeginObject(at, prefix);
        at = Write(ref writer, start, ",\"density\":"u8, screen.Density);
        at = Write(ref writer, at, ",\"height\":"u8, screen.Height);
        at = Write(ref writer, at, ",\"width\":"u8, screen.Width);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, ContextUserAgentData data)
    {
        var start = writer.BeginObject(at, prefix);
        at = Write(ref writer, start, ",\"brands\":"u8, data.Brands);
        at = Write(ref writer, at, ",\"mobile\":"u8, data.Mobile);
        at = writer.WriteString(at, ",\"platform\":\""u8, data.Platform);
        at = writer.WriteMembers(start, at, data.AdditionalFields);
        return writer.EndObject(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, IReadOnlyList<ContextUserAgentBrand>? brands)
    {
        if (brands is null)
            return at;

        var start = writer.BeginArray(at, prefix);
        at = start;
        for (var i = 0; i < brands.Count; i++) // an enumerator would be allocated
        {
            var element = writer.BeginObject(at, ","u8);
            at = writer.WriteString(element, ",\"brand\":\""u8, brands[i].Brand);
            at = writer.WriteString(at, ",\"version\":\""u8, brands[i].Version);
            at = writer.EndObject(element, at);
        }

        return writer.EndArray(start, at);
    }

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, bool? value) =>
        value is { } known ? writer.WriteBoolean(at, prefix, known) : at;

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, int? value) =>
        value is { } known ? writer.WriteNumber(at, prefix, known) : at;

    private static int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, double? value) =>
        value is { } known ? writer.WriteNumber(at, prefix, known) : at;
}
