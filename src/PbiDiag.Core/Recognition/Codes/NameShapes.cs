using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>Names that are codes wherever they stand, known or not.</summary>
internal static class NameShapes
{
    private static readonly string[] Mashup = ["DataSource", "Expression", "DataFormat", "Formula", "Resource"];
    private static readonly string[] MashupReasons = ["Error", "NotFound", "Firewall", "MissingClientLibrary", "Changed"];

    /// <summary>Whose code a name is by its shape; null where the shape tells nothing.</summary>
    public static Family? Of(ReadOnlySpan<char> name) =>
        IsLabel(name) ? null
        : Starts(name, "DM_", 8) || Starts(name, "DMTS_", 8) ? Family.Gateway
        : Starts(name, "ModelRefresh", 18) || IsPremium(name) || Starts(name, "PowerBINotAuthorized", 20) ? Family.PowerBI
        : IsMashupReason(name) ? Family.Mashup
        : null;

    /// <summary>Names of details: never an error, whatever they begin with.</summary>
    public static bool IsLabel(ReadOnlySpan<char> name) =>
        Starts(name, "DM_ErrorDetailNameCode", 8) || Starts(name, "Microsoft.Data.Mashup.", 8) || name.EndsWith("_Label".AsSpan(), StringComparison.Ordinal);

    /// <summary>Names that say nothing by themselves, in the place of a code.</summary>
    public static bool IsCommon(ReadOnlySpan<char> name, ulong hash) =>
        HttpReasons.Of(hash) is not null || Starts(name, "ERR_", 4) || IsSystemError(name) || Common.Contains(hash);

    private static readonly HashSet<ulong> Common = [.. new[]
    {
        "UserError", "SystemError", "GeneralException", "generalException", "UnknownError", "InternalError", "InternalServiceError", "Failed", "Failure", "Error",
        "BadParameter", "BadArgument", "GenericError", "ClientError", "ServerError", "Unknown", "RequestFailed", "ActivityFailed", "Exception", "UnhandledException",
    }.Select(name => LabelHash.Of(name.AsSpan()))];

    /// <summary>ETIMEDOUT, ECONNREFUSED, ELOGIN: how Node names what the system said.</summary>
    private static bool IsSystemError(ReadOnlySpan<char> name)
    {
        if (name.Length is < 5 or > 16 || name[0] != 'E')
            return false;
        foreach (var c in name)
            if (c is < 'A' or > 'Z')
                return false;
        return true;
    }

    private static bool IsPremium(ReadOnlySpan<char> name) => Starts(name, "Premium_", 12) && name.IndexOf("Error".AsSpan(), StringComparison.Ordinal) > 0;

    private static bool IsMashupReason(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        return dot > 0 && IsOneOf(name.Slice(0, dot), Mashup) && IsOneOf(name.Slice(dot + 1), MashupReasons);
    }

    private static bool Starts(ReadOnlySpan<char> name, string start, int atLeast) => name.Length >= atLeast && name.StartsWith(start.AsSpan(), StringComparison.Ordinal);

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var candidate in names)
            if (name.SequenceEqual(candidate.AsSpan()))
                return true;
        return false;
    }
}
