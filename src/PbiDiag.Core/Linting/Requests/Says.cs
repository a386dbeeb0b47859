using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>Makes findings short to write.</summary>
internal static class Says
{
    public static AuthRequestFinding Fail(string request, string rule, string message, string fix, params string[] codes) =>
        Make(CheckStatus.Fail, request, rule, message, fix, codes);

    public static AuthRequestFinding Warn(string request, string rule, string message, string fix, params string[] codes) =>
        Make(CheckStatus.Warning, request, rule, message, fix, codes);

    public static AuthRequestFinding About(this AuthRequestFinding finding, AuthParameter? parameter, string? expected = null) =>
        finding with { Parameter = parameter?.Name ?? finding.Parameter, Value = parameter?.Value ?? finding.Value, Expected = expected };

    public static AuthRequestFinding About(this AuthRequestFinding finding, string parameter, string? value = null, string? expected = null) =>
        finding with { Parameter = parameter, Value = value, Expected = expected };

    private static AuthRequestFinding Make(CheckStatus status, string request, string rule, string message, string fix, string[] codes) => new()
    {
        Request = request, Rule = rule, Status = status, Message = message, Fix = fix, Code = codes.Length == 0 ? TextList.Empty : TextList.Of(codes.Select(static code => "AADSTS" + code)),
    };
}
