using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Accounts;

internal sealed class DeviceState : Check
{
    public override string Id => "device-state";

    public override string Question => "What does the sign-in log say about the device: registered, compliant, managed?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.DeviceUnfit];

    public override CheckAnswer Judge(CaseFacts facts) => LoggedTrouble.Judge(facts, AccountTrouble.DeviceUnfit, Tell);

    private static Evidence Tell(SignInRow row) => SignInRows.Tell(row) is var told && row.DeviceDetail is { } device
        ? told with { Statement = $"{told.Statement} The device is {Word(device.IsCompliant, "compliant")}, {Word(device.IsManaged, "managed")} and {(string.IsNullOrEmpty(device.TrustType) ? "not registered" : device.TrustType)}." }
        : told;

    private static string Word(bool? value, string word) => value switch { true => word, false => "not " + word, _ => $"perhaps {word}" };
}
