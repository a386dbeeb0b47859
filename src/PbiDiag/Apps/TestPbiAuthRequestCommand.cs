using System.Management.Automation;
using PbiDiag.Apps;
using PbiDiag.Commands.Apps;
using PbiDiag.Linting.Requests;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Finds what is wrong in requests to sign in, before the directory says so.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PbiAuthRequest")]
[OutputType(typeof(AuthRequestFinding))]
public sealed class TestPbiAuthRequestCommand : ConnectedCmdlet
{
    private readonly List<AuthRequest> requests = [];

    /// <summary>The address of the first step.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[]? AuthorizeUrl { get; set; }

    /// <summary>The request of the second step: raw body or request, curl line, HAR entry or file's text, hashtable. Text of any step is recognised.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public object[]? TokenRequest { get; set; }

    /// <summary>The address to which the browser came back.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? CallbackUrl { get; set; }

    /// <summary>Leave the registration out.</summary>
    [Parameter]
    public SwitchParameter Offline { get; set; }

    protected override PipelineWork? RecordWork()
    {
        requests.AddRange((AuthorizeUrl ?? []).SelectMany(AuthRequestReader.Read));
        requests.AddRange((TokenRequest ?? []).SelectMany(AuthRequestInput.Read));
        if (CallbackUrl is { } callback)
            requests.AddRange(AuthRequestReader.Read(callback));
        (AuthorizeUrl, TokenRequest, CallbackUrl) = (null, null, null);
        return null;
    }

    protected override PipelineWork EndWork() => new TestAuthRequestCommand(new AuthRequestOptions(requests, Choice) { Offline = Offline }).RunAsync;
}
