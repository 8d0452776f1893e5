package interp

// parkerHeap orders sleepers by deadline; each knows its place, because most are removed before their time.
type parkerHeap []*Parker

func (h *parkerHeap) push(p *Parker) {
	*h = append(*h, p)
	p.index = len(*h)
	h.up(len(*h) - 1)
}

func (h *parkerHeap) remove(p *Parker) {
	i, last := p.index-1, len(*h)-1
	h.swap(i, last)
	*h = (*h)[:last]
	p.index = 0
	if i < last {
		h.down(i)
		h.up(i)
	}
}

func (h *parkerHeap) swap(i, j int) {
	s := *h
	s[i], s[j] = s[j], s[i]
	s[i].index, s[j].index = i+1, j+1
}

func (h *parkerHeap) up(i int) {
	for s := *h; i > 0; {
		parent := (i - 1) / 2
		if s[parent].deadline <= s[i].deadline {
			return
		}
		h.swap(i, parent)
		i = parent
	}
}

func (h *parkerHeap) down(i int) {
	for s := *h; ; {
		child := 2*i + 1
		if child >= len(s) {
			return
		}
		if child+1 < len(s) && s[child+1].deadline < s[child].deadline {
			child++
		}
		if s[i].deadline <= s[child].deadline {
			return
		}
		h.swap(i, child)
		i = child
	}
}
