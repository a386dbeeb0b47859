using System.Globalization;
using PbiDiag.Facts;
using PbiDiag.Results;

namespace PbiDiag.Checks;

/// <summary>Short ways to say what was seen, and that something was not.</summary>
internal static class Seen
{
    public const string Graph = "Microsoft Graph ";
    public const string PowerBi = "Power BI ";
    public const string Fabric = "Fabric ";
    public const string Text = "The error text";

    public static Evidence In(string source, string statement, string? value = null, DateTimeOffset? time = null, string? requestId = null) =>
        new() { Source = source, Statement = statement, Value = value, Time = time, RequestId = requestId };

    public static string Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>What a check says where the fact that it needs could not be read.</summary>
    public static CheckAnswer NotRead<T>(Fact<T> fact) => CheckAnswer.Unknown(fact.Reason ?? "It was not read.", fact.Permission);
}
