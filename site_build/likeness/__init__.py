"""How alike texts are: near-copies of whole texts (`copies`), sentences by matter (`vectors`). No I/O."""
