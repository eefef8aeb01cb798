using System.Buffers;
using System.Diagnostics;
using Portfolio.Inspection.Work;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>One worker process that receives files and answers; a crash loses only what it is working on.</summary>
internal sealed class InspectionProcess : IDisposable
{
    private const int PieceBytes = 524_288;

    /// <summary>The exit codes after SIGKILL, SIGTERM and SIGXCPU.</summary>
    private const int Killed = 137, Terminated = 143, OutOfTime = 152;

    /// <summary>Timeout for a worker's start; it takes a third of a second on an idle machine.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>Timeout between a process's last answer and its exit.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private volatile bool _isKilledByUs;

    private volatile string? _firstComplaint;

    private InspectionProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, e) => _firstComplaint ??= e.Data;
        process.BeginErrorReadLine();
    }

    public Hello Hello { get; private set; } = new(IsConfined: false, []);

    public int Files { get; private set; }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The first line of its error output, for the log: method names, nothing from a file.</summary>
    public string? Complaint => _firstComplaint;

    /// <exception cref="InspectionUnavailableException">It cannot be started.</exception>
    public static InspectionProcess Start(InspectionOptions options)
    {
        InspectionProcess? worker = null;
        try
        {
            worker = new(Process.Start(InspectionProgram.Start(options))!);
            using var watch = new CancellationTokenSource(LongestStart);
            watch.Token.Register(worker.Kill);
            worker.Hello = worker.Read().As<Hello>(FrameKind.Ready);
            return worker;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidDataException or IOException)
        {
            worker?.Dispose();
            throw new InspectionUnavailableException(e);
        }
    }

    /// <summary>
    /// Sends a file; the answers are read one by one. If a worker ends before it has received the whole file, reading its answer
    /// fails.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Send(Job job, Stream file)
    {
        Files++;
        Span<byte> order = stackalloc byte[Job.Bytes];
        job.Write(order);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            var isListening = TryWrite(order);
            for (int count; isListening && (count = file.Read(buffer)) > 0;)
            {
                isListening = TryWrite(buffer.AsSpan(0, count));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="InvalidDataException">The worker has ended, or its answer is invalid.</exception>
    public Frame Read() => Frame.Read(_process.StandardOutput.BaseStream);

    public void Kill()
    {
        _isKilledByUs = true;
        _process.Kill();
    }

    /// <summary>Makes sure that the process has ended, and returns how.</summary>
    public WorkerEnd End()
    {
        if (!_process.WaitForExit(Goodbye))
        {
            Kill();
            _process.WaitForExit();
        }

        return _process.ExitCode switch
        {
            _ when _isKilledByUs => WorkerEnd.Exhausted,
            OutOfTime => WorkerEnd.Exhausted,
            Killed or Terminated => WorkerEnd.EndedFromOutside,
            _ when _firstComplaint?.Contains("memory", StringComparison.OrdinalIgnoreCase) == true => WorkerEnd.Exhausted,
            _ => WorkerEnd.Broke,
        };
    }

    private bool TryWrite(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(bytes);
            return true;
        }
        catch (IOException)
        {
            // The pipe is broken: the process is gone.
            return false;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
