using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Faults;

/// <summary>Spoils a good answer as a fault asks.</summary>
internal sealed class BodyFaults(Func<string> foreignOrigin, Func<string> plainOrigin)
{
    private static readonly string[] UsualEnums = ["status", "type", "state", "kind", "credentialType", "connectivityType", "refreshType"];

    public void Apply(FaultEffect fault, Call call, Answer answer)
    {
        if (IsJsonFault(fault)) ChangeJson(fault, call, answer);
        if (fault.Location is { } target) SetHeader(answer, "Location", LinkTo(target, call));
        if (fault.HugeMegabytes > 0) Enlarge(answer, fault.HugeMegabytes);
        if (fault.Spoil is { } spoil) Spoil(answer, spoil);
        if (fault.ContentType is { } type) answer.ContentType = type;
        if (fault.Gzip) Compress(answer);
        if (fault.ClockSkewSeconds != 0) SetHeader(answer, "Date", DateTimeOffset.UtcNow.AddSeconds(fault.ClockSkewSeconds).ToString("r"));
        if (fault.RetryAfterSeconds is { } seconds) SetHeader(answer, "Retry-After", seconds.ToString(null, null));
        if (fault.RetryAfterDateSeconds is { } ahead) SetHeader(answer, "Retry-After", DateTimeOffset.UtcNow.AddSeconds(ahead).ToString("r"));
    }

    public string LinkTo(LinkTarget target, Call call) => target switch
    {
        LinkTarget.Loop => call.Origin + ServicePaths.Prefix(call.Service) + call.Path + call.QueryText,
        LinkTarget.ForeignHost => foreignOrigin() + call.Path,
        LinkTarget.SameCloud => call.Origin + ServicePaths.Prefix(call.Service) + call.Path + (call.QueryText.Length == 0 ? "?" : call.QueryText + "&") + "routed=1",
        // The same services without TLS: a token that comes there has been sent in the clear.
        LinkTarget.Http => plainOrigin() + ServicePaths.Prefix(call.Service) + call.Path,
        // The name of the real host as a user name, and as the beginning of another one.
        LinkTarget.LookAlike => $"https://{new Uri(call.Origin).Host}@{new Uri(foreignOrigin()).Authority}{call.Path}",
        _ => throw new NotSupportedException($"No link to {target}."),
    };

    private static bool IsJsonFault(FaultEffect fault) =>
        fault.NextLink is not null || fault.UnknownValues is not null || fault.DropProperties.Count > 0 || fault.AddProperties || fault.NullLists;

    private void ChangeJson(FaultEffect fault, Call call, Answer answer)
    {
        JsonNode? root;
        try
        {
            root = answer.Body.Length == 0 ? null : JsonNode.Parse(answer.Body);
        }
        catch (JsonException)
        {
            return;
        }
        if (root is null) return;
        if (fault.UnknownValues is { } names) Each(root, node => SetUnknown(node, names.Count == 0 ? UsualEnums : names));
        if (fault.DropProperties.Count > 0) Each(root, node => fault.DropProperties.ForEach(name => node.Remove(name)));
        if (fault.NullLists) Each(root, node => NullLists(node, isRoot: node == root));
        if (fault.AddProperties) Each(root, node => node["simulatorAddedThis"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) });
        if (fault.NextLink is { } link && root is JsonObject page) SetNextLink(page, call, LinkTo(link, call));
        answer.Body = Encoding.UTF8.GetBytes(root.ToJsonString(Json.Options));
    }

    private static void SetNextLink(JsonObject page, Call call, string link)
    {
        switch (call.Service)
        {
            case Service.Graph: page["@odata.nextLink"] = link; break;
            case Service.Vault: page["nextLink"] = link; break;
            default:
                page["continuationUri"] = link;
                page["continuationToken"] = "loop";
                if (call.Service == Service.PowerBI && !page.ContainsKey("activityEventEntities")) page["@odata.nextLink"] = link;
                break;
        }
    }

    private static void SetUnknown(JsonObject node, IEnumerable<string> names)
    {
        foreach (var name in names)
            if (node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String) node[name] = "SomethingNew";
    }

    private static void NullLists(JsonObject node, bool isRoot)
    {
        foreach (var (name, value) in node.ToList())
            if (value is JsonArray && !(isRoot && name is "value" or "activityEventEntities")) node[name] = null;
    }

    private static void Each(JsonNode? node, Action<JsonObject> change)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, member) in members.ToList()) Each(member, change);
                change(members);
                break;
            case JsonArray items:
                foreach (var item in items) Each(item, change);
                break;
        }
    }

    private static void Enlarge(Answer answer, int megabytes)
    {
        var padding = new byte[megabytes * 1024 * 1024];
        Array.Fill(padding, (byte)' ');
        answer.Body = [.. padding, .. answer.Body];
    }

    private static void Spoil(Answer answer, BodySpoil spoil)
    {
        switch (spoil)
        {
            case BodySpoil.Truncated: answer.Body = answer.Body[..(answer.Body.Length / 2)]; break;
            case BodySpoil.InvalidJson: answer.Body = [.. answer.Body, .. "}<!-- -->{"u8]; break;
            case BodySpoil.Empty: answer.Body = []; break;
            case BodySpoil.PlainText:
                answer.Body = [.. "An error has occurred"u8];
                answer.ContentType = "text/plain; charset=utf-8";
                break;
            case BodySpoil.Html:
                answer.Body = [.. "<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body><h1>Web access gateway</h1></body></html>"u8];
                answer.ContentType = "text/html; charset=utf-8";
                break;
        }
    }

    private static void Compress(Answer answer)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(answer.Body);
        answer.Body = packed.ToArray();
        SetHeader(answer, "Content-Encoding", "gzip");
    }

    private static void SetHeader(Answer answer, string name, string value)
    {
        answer.Headers.RemoveAll(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        answer.With(name, value);
    }
}
