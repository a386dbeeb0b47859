using System.Runtime.ExceptionServices;

namespace PbiDiag.Core.Tests.Pipeline;

/// <summary>A thread of its own for the shell, so that a test can tell it from the pool and see that it comes back.</summary>
internal sealed class ShellThread : IDisposable
{
    /// <summary>No test waits this long unless something hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Thread? thread;
    private ExceptionDispatchInfo? thrown;

    public int Id { get; private set; }

    public void Run(Action body)
    {
        Start(body);
        Join();
    }

    public void Start(Action body)
    {
        thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        })
        { IsBackground = true };
        Id = thread.ManagedThreadId;
        thread.Start();
    }

    /// <summary>Waits for the body and throws what it threw.</summary>
    public void Join()
    {
        Assert.True(thread!.Join(Patience), "The shell's thread did not come back.");
        thrown?.Throw();
    }

    public void Dispose() => thread?.Join(Patience);
}
