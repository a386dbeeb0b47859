using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Scanning;

/// <summary>What one pass over a text has brought to light. Of each field the first mention counts: the outermost speaks first.</summary>
internal sealed class Findings
{
    private const ulong Drivers = 1UL << (int)Family.Odbc | 1UL << (int)Family.Databricks | 1UL << (int)Family.Snowflake | 1UL << (int)Family.Sql
        | 1UL << (int)Family.Oracle | 1UL << (int)Family.PostgreSql | 1UL << (int)Family.MySql | 1UL << (int)Family.SapHana;

    private ulong families;
    private int timeRank = int.MaxValue;

    public List<CodeHit> Codes { get; } = new(4);

    /// <summary>Counts the messages in the text: a trace or correlation id ends one.</summary>
    public int Message { get; private set; }

    public string? CorrelationId { get; private set; }

    public string? TraceId { get; private set; }

    public string? RequestId { get; private set; }

    public string? ActivityId { get; private set; }

    public string? RootActivityId { get; private set; }

    public string? TenantId { get; private set; }

    public string? AppId { get; private set; }

    public string? ClusterUri { get; set; }

    public string? UserPrincipalName { get; set; }

    public int? HttpStatus { get; set; }

    public string? OAuthError { get; set; }

    public string? SubError { get; set; }

    public string? DataSourceKind { get; set; }

    public string? DataSource { get; set; }

    public string? Server { get; set; }

    public string? Database { get; set; }

    public string? Table { get; set; }

    /// <summary>The source's own number.</summary>
    public string? NativeCode { get; set; }

    /// <summary>A result code or a provider's number: what there is when the source gives no number.</summary>
    public string? UnderlyingCode { get; set; }

    public DateTimeOffset? Timestamp { get; private set; }

    /// <summary>The one driver or source that the text speaks of; null where there are several or none.</summary>
    public Family? OnlyDriver
    {
        get
        {
            var drivers = families & Drivers & ~(1UL << (int)Family.Odbc);
            if (drivers == 0 || (drivers & drivers - 1) != 0)
                return null;
            var family = 0;
            while (drivers >> family != 1)
                family++;
            return (Family)family;
        }
    }

    public void Add(CodeHit hit)
    {
        if (Codes.Count < RecognitionLimits.MaxCodes)
            Codes.Add(hit with { Message = Message });
    }

    public void AddTime(DateTimeOffset time, int rank)
    {
        if (rank < timeRank)
            (Timestamp, timeRank) = (time, rank);
    }

    public void AddId(Label label, string id)
    {
        switch (label)
        {
            case Label.CorrelationId:
                CorrelationId ??= id;
                Message++;
                break;
            case Label.TraceId:
                TraceId ??= id;
                Message++;
                break;
            case Label.RequestId:
                RequestId ??= id;
                break;
            case Label.ActivityId:
                ActivityId ??= id;
                break;
            case Label.RootActivityId:
                RootActivityId ??= id;
                break;
            case Label.TenantId:
                TenantId ??= id;
                break;
            case Label.AppId:
                AppId ??= id;
                break;
        }
    }

    public void EndMessage() => Message++;

    public void Hint(Family family) => families |= 1UL << (int)family;

    public bool SpeaksOf(Family family) => (families & 1UL << (int)family) != 0;

    public bool SpeaksOfAny => families != 0;

    public static bool IsDriver(Family family) => (Drivers & 1UL << (int)family) != 0;

    public bool SpeaksOfDriver => (families & Drivers) != 0;

    /// <summary>Whether the text names another product than this one.</summary>
    public bool SpeaksOfDriverBeside(Family family) => (families & Drivers & ~(1UL << (int)Family.Odbc | 1UL << (int)family)) != 0;
}
