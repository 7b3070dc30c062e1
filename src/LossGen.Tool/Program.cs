using System;
using LossGen.Tool;

return ToolApplication.Run(args, ToolConsole.System());
