using System.Runtime.CompilerServices;

namespace PbiDiag.Recognition.Logs;

internal static class Jit
{
    /// <summary>
    /// AggressiveOptimization, which .NET Standard does not name and .NET Framework passes over: a loop over a whole log must not begin
    /// in the slow code that is made first, where each vector operation is a call.
    /// </summary>
    public const MethodImplOptions OptimizeAtOnce = (MethodImplOptions)512;
}
