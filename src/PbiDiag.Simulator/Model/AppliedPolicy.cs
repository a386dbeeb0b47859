using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A Conditional Access policy as a sign-in row tells of it.")]
public sealed class AppliedPolicy
{
    [Description("The policy, by name.")]
    public required string Policy { get; set; }

    [Description("success, failure, notApplied, notEnabled, reportOnlySuccess, reportOnlyFailure, reportOnlyNotApplied, reportOnlyInterrupted.")]
    public string Result { get; set; } = "success";

    [Description("What it enforced, e.g. Block, Mfa.")]
    public List<string> GrantControls { get; set; } = [];
}
