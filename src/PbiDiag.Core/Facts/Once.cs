using System.Collections.Concurrent;

namespace PbiDiag.Facts;

/// <summary>Answers by their questions: each is asked once, however many want to know, also at the same time.</summary>
internal sealed class Once<TKey, TFact>(Func<TKey, CancellationToken, Task<TFact>> ask)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TFact>>> _answers = new();

    public Task<TFact> GetAsync(TKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = _answers.GetOrAdd(key, asked => new Lazy<Task<TFact>>(() => ask(asked, cancellation)));
            // What somebody else has called off is no answer.
            if (!answer.Value.IsCanceled || cancellation.IsCancellationRequested)
                return answer.Value;
            ((ICollection<KeyValuePair<TKey, Lazy<Task<TFact>>>>)_answers).Remove(new(key, answer));
        }
    }
}
