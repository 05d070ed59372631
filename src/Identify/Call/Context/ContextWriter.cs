namespace Identify;

/// <summary>Writes a context, the members of each object by name.</summary>
internal static class ContextWriter
{
    /// <summary>Writes a context that has nothing but the name of this library.</summary>
    public static int WriteThisLibrary(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix)
    {
        var start = writer.BeginObject(position, prefix);
        return writer.EndObject(start, WriteThisLibrary(ref writer, start));
    }

    /// <summary>Writes a context, and the name of this library if that is asked for and the context names none.</summary>
    public static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, IdentifyContext context, bool namesThisLibrary)
    {
        var start = writer.BeginObject(position, prefix);
        position = Write(ref writer, start, ",\"active\":"u8, context.Active);
        if (context.App is { } app)
            position = Write(ref writer, position, ",\"app\":"u8, app);
        if (context.Campaign is { } campaign)
            position = Write(ref writer, position, ",\"campaign\":"u8, campaign);
        position = writer.WriteString(position, ",\"channel\":\""u8, context.Channel);
        if (context.Device is { } device)
            position = Write(ref writer, position, ",\"device\":"u8, device);
        position = writer.WriteString(position, ",\"groupId\":\""u8, context.GroupId);
        position = writer.WriteString(position, ",\"ip\":\""u8, context.IP);
        if (context.Library is { } library)
            position = Write(ref writer, position, ",\"library\":"u8, library);
        position = writer.WriteString(position, ",\"locale\":\""u8, context.Locale);
        if (context.Location is { } location)
            position = Write(ref writer, position, ",\"location\":"u8, location);
        if (context.Network is { } network)
            position = Write(ref writer, position, ",\"network\":"u8, network);
        if (context.OS is { } os)
            position = Write(ref writer, position, ",\"os\":"u8, os);
        if (context.Page is { } page)
            position = Write(ref writer, position, ",\"page\":"u8, page);
        if (context.Referrer is { } referrer)
            position = Write(ref writer, position, ",\"referrer\":"u8, referrer);
        if (context.Screen is { } screen)
            position = Write(ref writer, position, ",\"screen\":"u8, screen);
        position = writer.WriteString(position, ",\"timezone\":\""u8, context.Timezone);
        position = writer.WriteJson(position, ",\"traits\":"u8, context.Traits);
        position = writer.WriteString(position, ",\"userAgent\":\""u8, context.UserAgent);
        if (context.UserAgentData is { } userAgentData)
            position = Write(ref writer, position, ",\"userAgentData\":"u8, userAgentData);
        if (context.AdditionalFields is { } fields)
            position = writer.WriteMembers(start, position, fields);
        if (namesThisLibrary && context.Library is null && (context.AdditionalFields is null || !writer.HasMember(start, position, "library"u8)))
            position = WriteThisLibrary(ref writer, position);

        return writer.EndObject(start, position);
    }

    private static int WriteThisLibrary(ref TraitsWriter writer, int position)
    {
        position = writer.WriteRaw(position, ",\"library\":{\"name\":\"Identify.Generators\",\"version\":\""u8, LibraryVersion.Utf8);
        return writer.WriteRaw(position, default, "\"}"u8);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextApp app)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"build\":\""u8, app.Build);
        position = writer.WriteString(position, ",\"name\":\""u8, app.Name);
        position = writer.WriteString(position, ",\"namespace\":\""u8, app.Namespace);
        position = writer.WriteString(position, ",\"version\":\""u8, app.Version);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextCampaign campaign)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"content\":\""u8, campaign.Content);
        position = writer.WriteString(position, ",\"medium\":\""u8, campaign.Medium);
        position = writer.WriteString(position, ",\"name\":\""u8, campaign.Name);
        position = writer.WriteString(position, ",\"source\":\""u8, campaign.Source);
        position = writer.WriteString(position, ",\"term\":\""u8, campaign.Term);
        position = writer.WriteMembers(start, position, campaign.AdditionalFields);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextDevice device)
    {
        var start = writer.BeginObject(position, prefix);
        position = Write(ref writer, start, ",\"adTrackingEnabled\":"u8, device.AdTrackingEnabled);
        position = writer.WriteString(position, ",\"advertisingId\":\""u8, device.AdvertisingId);
        position = writer.WriteString(position, ",\"id\":\""u8, device.Id);
        position = writer.WriteString(position, ",\"manufacturer\":\""u8, device.Manufacturer);
        position = writer.WriteString(position, ",\"model\":\""u8, device.Model);
        position = writer.WriteString(position, ",\"name\":\""u8, device.Name);
        position = writer.WriteString(position, ",\"token\":\""u8, device.Token);
        position = writer.WriteString(position, ",\"type\":\""u8, device.Type);
        position = writer.WriteString(position, ",\"version\":\""u8, device.Version);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextLibrary library)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"name\":\""u8, library.Name);
        position = writer.WriteString(position, ",\"version\":\""u8, library.Version);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextLocation location)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"city\":\""u8, location.City);
        position = writer.WriteString(position, ",\"country\":\""u8, location.Country);
        position = Write(ref writer, position, ",\"latitude\":"u8, location.Latitude);
        position = Write(ref writer, position, ",\"longitude\":"u8, location.Longitude);
        position = writer.WriteString(position, ",\"region\":\""u8, location.Region);
        position = Write(ref writer, position, ",\"speed\":"u8, location.Speed);
        position = writer.WriteMembers(start, position, location.AdditionalFields);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextNetwork network)
    {
        var start = writer.BeginObject(position, prefix);
        position = Write(ref writer, start, ",\"bluetooth\":"u8, network.Bluetooth);
        position = writer.WriteString(position, ",\"carrier\":\""u8, network.Carrier);
        position = Write(ref writer, position, ",\"cellular\":"u8, network.Cellular);
        position = Write(ref writer, position, ",\"wifi\":"u8, network.Wifi);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextOS os)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"name\":\""u8, os.Name);
        position = writer.WriteString(position, ",\"version\":\""u8, os.Version);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextPage page)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"path\":\""u8, page.Path);
        position = writer.WriteString(position, ",\"referrer\":\""u8, page.Referrer);
        position = writer.WriteString(position, ",\"search\":\""u8, page.Search);
        position = writer.WriteString(position, ",\"title\":\""u8, page.Title);
        position = writer.WriteString(position, ",\"url\":\""u8, page.Url);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextReferrer referrer)
    {
        var start = writer.BeginObject(position, prefix);
        position = writer.WriteString(start, ",\"id\":\""u8, referrer.Id);
        position = writer.WriteString(position, ",\"link\":\""u8, referrer.Link);
        position = writer.WriteString(position, ",\"name\":\""u8, referrer.Name);
        position = writer.WriteString(position, ",\"type\":\""u8, referrer.Type);
        position = writer.WriteString(position, ",\"url\":\""u8, referrer.Url);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextScreen screen)
    {
        var start = writer.BeginObject(position, prefix);
        position = Write(ref writer, start, ",\"density\":"u8, screen.Density);
        position = Write(ref writer, position, ",\"height\":"u8, screen.Height);
        position = Write(ref writer, position, ",\"width\":"u8, screen.Width);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, ContextUserAgentData data)
    {
        var start = writer.BeginObject(position, prefix);
        position = Write(ref writer, start, ",\"brands\":"u8, data.Brands);
        position = Write(ref writer, position, ",\"mobile\":"u8, data.Mobile);
        position = writer.WriteString(position, ",\"platform\":\""u8, data.Platform);
        position = writer.WriteMembers(start, position, data.AdditionalFields);
        return writer.EndObject(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, IReadOnlyList<ContextUserAgentBrand>? brands)
    {
        if (brands is null)
            return position;

        var start = writer.BeginArray(position, prefix);
        position = start;
        for (var i = 0; i < brands.Count; i++) // an enumerator would be allocated
        {
            if (brands[i] is not { } brand)
                continue;

            var element = writer.BeginObject(position, ","u8);
            position = writer.WriteString(element, ",\"brand\":\""u8, brand.Brand);
            position = writer.WriteString(position, ",\"version\":\""u8, brand.Version);
            position = writer.EndObject(element, position);
        }

        return writer.EndArray(start, position);
    }

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, bool? value) =>
        value is { } known ? writer.WriteBoolean(position, prefix, known) : position;

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, int? value) =>
        value is { } known ? writer.WriteNumber(position, prefix, known) : position;

    private static int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, double? value) =>
        value is { } known ? writer.WriteNumber(position, prefix, known) : position;
}
