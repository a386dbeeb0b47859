using System.Management.Automation;
using PbiDiag.Commands.Apps;
using PbiDiag.Facts.SignIns;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Lists failed sign-ins from the log, with what each means.</summary>
[Cmdlet(VerbsCommon.Get, "PbiSignInFailure")]
[OutputType(typeof(SignInFailureInfo))]
public sealed class GetPbiSignInFailureCommand : ConnectedCmdlet
{
    // A row of another cmdlet may leave any of these three open.
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true), Alias("UserPrincipalName"), AllowNull, AllowEmptyString]
    public string? User { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString]
    public string? AppId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString]
    public string? CorrelationId { get; set; }

    /// <summary>With or without AADSTS.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] ErrorCode { get; set; } = [];

    [Parameter] public DateTimeOffset? After { get; set; }

    [Parameter] public DateTimeOffset? Before { get; set; }

    [Parameter] public SignInKind[] Kind { get; set; } = [];

    /// <summary>What Get-PbiErrorInfo made of an error text: its correlation id, app, user and time are looked for.</summary>
    [Parameter(ValueFromPipeline = true)] public ErrorInfo? Like { get; set; }

    /// <summary>Also sign-ins that only went on with another step.</summary>
    [Parameter] public SwitchParameter IncludeInterrupted { get; set; }

    /// <summary>How many of each kind at most.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)] public int? First { get; set; }

    protected override PipelineWork RecordWork()
    {
        var query = new SignInQuery { User = Filled(User), AppId = Filled(AppId), CorrelationId = Filled(CorrelationId), After = After, Before = Before };
        return new SignInFailureCommand(new SignInFailureOptions(Choice, Like is null ? query : SignInFailureOptions.Like(query, Like))
        {
            Kinds = Kind,
            ErrorCodes = [.. ErrorCode.Select(SignInCodes.Number)],
            IncludeInterrupted = IncludeInterrupted,
            First = First,
        }).RunAsync;
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
