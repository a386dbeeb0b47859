using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Model;

[Description("What goes wrong.")]
public sealed class FaultEffect
{
    [Description("Answers with this HTTP status in place of the real answer.")]
    [Range(100, 599)]
    public int? Status { get; set; }

    [Description("The code in the error body, which has the service's own shape.")]
    public string? Code { get; set; }

    [Description("The message in the error body.")]
    public string? Message { get; set; }

    [Description("The whole body, as text or JSON. Goes before code and message.")]
    public JsonNode? Body { get; set; }

    [Description("Retry-After in seconds.")]
    public int? RetryAfterSeconds { get; set; }

    [Description("Retry-After as a date so many seconds ahead.")]
    public int? RetryAfterDateSeconds { get; set; }

    [Description("Waits before it answers.")]
    public int LatencyMilliseconds { get; set; }

    [Description("Cuts the connection: Before any answer, or in the middle of the Body.")]
    public ResetPoint? Reset { get; set; }

    [Description("Sends the body in small pieces over so many milliseconds.")]
    public int SlowBodyMilliseconds { get; set; }

    [Description("How the body is spoilt.")]
    public BodySpoil? Spoil { get; set; }

    [Description("The Content-Type header to send.")]
    public string? ContentType { get; set; }

    [Description("Sends the body compressed with gzip, though nobody asked.")]
    public bool Gzip { get; set; }

    [Description("Adds so many megabytes to the body.")]
    [Range(0, 200)]
    public int HugeMegabytes { get; set; }

    [Description("Where the link to the next page points.")]
    public LinkTarget? NextLink { get; set; }

    [Description("Answers 307 to there. SameCloud is the same call again, marked with routed=1.")]
    public LinkTarget? Redirect { get; set; }

    [Description("Where the Location header of a long-running operation points.")]
    public LinkTarget? Location { get; set; }

    [Description("The token of this call counts as run out from now on.")]
    public bool ExpireToken { get; set; }

    [Description("The Date header, and tokens issued, are off by so many seconds.")]
    public int ClockSkewSeconds { get; set; }

    [Description("Puts values that no list knows into these properties, wherever they stand (without it: status, type, state, kind, credentialType).")]
    public List<string>? UnknownValues { get; set; }

    [Description("Leaves these properties out, wherever they stand.")]
    public List<string> DropProperties { get; set; } = [];

    [Description("Adds a property that no description knows to every object.")]
    public bool AddProperties { get; set; }

    [Description("Sends null in place of every list but the outermost.")]
    public bool NullLists { get; set; }
}
