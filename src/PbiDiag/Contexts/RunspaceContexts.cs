using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using PbiDiag.Commands.Contexts;

namespace PbiDiag.Contexts;

/// <summary>Each runspace has its own sign-ins, and they go with it. Another runspace is handed one with -Context.</summary>
internal static class RunspaceContexts
{
    private static readonly ConditionalWeakTable<Runspace, ContextStore> Stores = new();

    /// <summary>Only for the shell's own thread: the pool's threads have no runspace.</summary>
    public static ContextStore Current => Stores.GetOrCreateValue(Runspace.DefaultRunspace);
}
